/*
 * A computer without a network, for one program and all it starts. Loaded with LD_PRELOAD, it stands before the calls of
 * the C library that reach for another computer or ask for its address. This computer itself is let through: its
 * loopback addresses, its own sockets, its kernel. All else is denied as an unplugged cable would deny it, and written
 * down, a line each: the call, the kind of address, the target.
 *
 *   TRILANE_NETWORK_LOG   the file the lines are added to, absolute
 *
 * What is reached for by the C library itself, in a look-up, is denied at the look-up.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Opened for each line: programs close and reuse descriptors that they do not know. */
static void note(const char *call, const char *family, const char *target) {
  const char *path = getenv("TRILANE_NETWORK_LOG");
  if (path == NULL) return;
  int before = errno;
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (log >= 0) {
    char line[512];
    int length = snprintf(line, sizeof line, "%s %s %s\n", call, family, target);
    if (length > (int)sizeof line - 1) length = sizeof line - 1;
    if (write(log, line, (size_t)length) < 0) abort();
    close(log);
  }
  errno = before;
}

static int is_loopback_v4(uint32_t address) {
  return (ntohl(address) >> 24) == 127;
}

static int is_loopback_v6(const struct in6_addr *address) {
  if (IN6_IS_ADDR_LOOPBACK(address)) return 1;
  return IN6_IS_ADDR_V4MAPPED(address) && address->s6_addr[12] == 127;
}

/* Whether an address is another computer's: then it is noted. */
static int leads_away(const char *call, const struct sockaddr *address) {
  char text[INET6_ADDRSTRLEN] = "?";
  char target[INET6_ADDRSTRLEN + 16];
  if (address == NULL) return 0;
  switch (address->sa_family) {
    case AF_INET: {
      const struct sockaddr_in *v4 = (const struct sockaddr_in *)address;
      if (is_loopback_v4(v4->sin_addr.s_addr)) return 0;
      inet_ntop(AF_INET, &v4->sin_addr, text, sizeof text);
      snprintf(target, sizeof target, "%s:%d", text, ntohs(v4->sin_port));
      note(call, "inet", target);
      return 1;
    }
    case AF_INET6: {
      const struct sockaddr_in6 *v6 = (const struct sockaddr_in6 *)address;
      if (is_loopback_v6(&v6->sin6_addr)) return 0;
      inet_ntop(AF_INET6, &v6->sin6_addr, text, sizeof text);
      snprintf(target, sizeof target, "[%s]:%d", text, ntohs(v6->sin6_port));
      note(call, "inet6", target);
      return 1;
    }
    /* This computer; its kernel; no address: a socket is let go of. */
    case AF_UNIX:
    case AF_NETLINK:
    case AF_UNSPEC:
      return 0;
    default:
      snprintf(target, sizeof target, "%d", address->sa_family);
      note(call, "other", target);
      return 1;
  }
}

static int refuse(void) {
  errno = ECONNREFUSED;
  return -1;
}

/* Nothing is sent when a datagram socket is connected, so that is told apart; what it would send has nowhere to go. */
static const char *kind_of_connecting(int socket) {
  int type = 0;
  socklen_t size = sizeof type;
  int is_datagram = getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_DGRAM;
  return is_datagram ? "connect-datagram" : "connect";
}

int connect(int socket, const struct sockaddr *address, socklen_t length) {
  return leads_away(kind_of_connecting(socket), address) ? refuse() : REAL(connect)(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t count, int flags, const struct sockaddr *address,
               socklen_t length) {
  return leads_away("sendto", address) ? refuse()
                                       : REAL(sendto)(socket, bytes, count, flags, address, length);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags) {
  return leads_away("sendmsg", message->msg_name) ? refuse() : REAL(sendmsg)(socket, message, flags);
}

int sendmmsg(int socket, struct mmsghdr *messages, unsigned int count, int flags) {
  for (unsigned int index = 0; index < count; index += 1) {
    if (leads_away("sendmmsg", messages[index].msg_hdr.msg_name)) return refuse();
  }
  return REAL(sendmmsg)(socket, messages, count, flags);
}

/* Whether a name has to be asked for: then it is noted. An address in figures, and this computer's own name, need not. */
static int asks_for(const char *call, const char *name) {
  unsigned char address[sizeof(struct in6_addr)];
  if (name == NULL || strcmp(name, "localhost") == 0) return 0;
  if (inet_pton(AF_INET, name, address) == 1 || inet_pton(AF_INET6, name, address) == 1) return 0;
  note(call, "name", name);
  return 1;
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  return asks_for("getaddrinfo", name) ? EAI_FAIL : REAL(getaddrinfo)(name, service, hints, found);
}

static struct hostent *unknown(void) {
  h_errno = NO_RECOVERY;
  return NULL;
}

struct hostent *gethostbyname(const char *name) {
  return asks_for("gethostbyname", name) ? unknown() : REAL(gethostbyname)(name);
}

struct hostent *gethostbyname2(const char *name, int family) {
  return asks_for("gethostbyname2", name) ? unknown() : REAL(gethostbyname2)(name, family);
}

int gethostbyname_r(const char *name, struct hostent *entry, char *room, size_t size, struct hostent **found,
                    int *error) {
  if (!asks_for("gethostbyname_r", name)) return REAL(gethostbyname_r)(name, entry, room, size, found, error);
  *found = NULL;
  *error = NO_RECOVERY;
  return EAGAIN;
}

int gethostbyname2_r(const char *name, int family, struct hostent *entry, char *room, size_t size,
                     struct hostent **found, int *error) {
  if (!asks_for("gethostbyname2_r", name))
    return REAL(gethostbyname2_r)(name, family, entry, room, size, found, error);
  *found = NULL;
  *error = NO_RECOVERY;
  return EAGAIN;
}

/* The resolver without its front. */
static int no_answer(const char *call, const char *name) {
  note(call, "name", name);
  h_errno = NO_RECOVERY;
  return -1;
}

int res_query(const char *name, int class, int type, unsigned char *answer, int size) {
  (void)class, (void)type, (void)answer, (void)size;
  return no_answer("res_query", name);
}

int res_search(const char *name, int class, int type, unsigned char *answer, int size) {
  (void)class, (void)type, (void)answer, (void)size;
  return no_answer("res_search", name);
}

int res_nquery(res_state state, const char *name, int class, int type, unsigned char *answer, int size) {
  (void)state, (void)class, (void)type, (void)answer, (void)size;
  return no_answer("res_nquery", name);
}

int res_nsearch(res_state state, const char *name, int class, int type, unsigned char *answer, int size) {
  (void)state, (void)class, (void)type, (void)answer, (void)size;
  return no_answer("res_nsearch", name);
}
